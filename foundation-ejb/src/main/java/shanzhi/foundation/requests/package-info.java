/**
 * The same request sent twice gets the same answer. Words: client, key, kept answer. Verb: once. Table: kept_answer.
 */
package shanzhi.foundation.requests;
