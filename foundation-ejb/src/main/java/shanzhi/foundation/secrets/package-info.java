/**
 * Sealed personal data: telephone, identity card, bank card and the like are stored encrypted (SM4-GCM) beside a keyed
 * index that finds the whole value again. Words: sealed (v1:…), index (hex), mask (138****6021). Verbs: seal, open, index.
 * No tables of its own, no events; the key is a file outside the database, {@code shanzhi.data.key-file}.
 */
package shanzhi.foundation.secrets;
