/** Files, background jobs and workbooks over the web: resources, the page 我的任务 and the import dialog of every ledger. */
package shanzhi.web.documents;
