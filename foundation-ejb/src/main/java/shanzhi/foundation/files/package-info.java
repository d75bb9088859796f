/**
 * Photos and documents. Words: file, attachment, subject. Verbs: keep, attach, open, thumbnail, bring (the suite's own), sweep. Tables: file,
 * attachment; bytes under {@code shanzhi.data.dir/files} by SHA-256. A file has no territory of its own: the boundary of
 * the thing it belongs to checks its own territory first and then calls {@code open(subject, file)}. No page and no
 * resource may call that verb directly.
 */
package shanzhi.foundation.files;
