package shanzhi.staff.formula.control;

/** A word of a formula. @param text as the parser compares it, signs in their ASCII form; @param at position, the first character being 1 */
record Token(Kind kind, String text, int at) {

  enum Kind { NUMBER, TEXT, NAME, SIGN, END }

  boolean is(String sign) { return kind == Kind.SIGN && text.equals(sign); }
}
