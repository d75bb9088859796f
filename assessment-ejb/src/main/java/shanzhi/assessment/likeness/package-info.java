/**
 * 近似比对: whether a document was handed in before, in other bytes. Words: look (64 bits of a picture), grain (256 bits of a page), wording (sketch of a text), twin.
 * {@code control.Look} and {@code control.Wording} are pure rules, {@code control.Contents} reads files, {@code control.Twins} keeps and finds. Verbs: register, of.
 * {@code control.PhotoTwins} does so for photos of contenders. Tables: evidence_page,
 * evidence_wording, evidence_twin, photo_look; what counts as alike stands in the rules alike-bits, alike-grain, alike-text. Events: none.
 */
package shanzhi.assessment.likeness;
