/** Pages and resources of HR: the roster of community workers, its papers, posts and vacancies, paying units, bank accounts, appraisals. */
package shanzhi.web.staff;
