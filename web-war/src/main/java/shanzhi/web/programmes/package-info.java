/** 项目库 and its editions seen from outside: {@code BrowseProgrammes}, {@code HandleEdition}, {@code HandleContender}, {@code MarkContenders}, REST for reading. */
package shanzhi.web.programmes;
