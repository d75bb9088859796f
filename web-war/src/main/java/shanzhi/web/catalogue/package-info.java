/** 事项目录 on the desk and for scripts: {@code /app/system/catalogue} and {@code /api/v1/catalogue}. No tables, no events. */
package shanzhi.web.catalogue;
