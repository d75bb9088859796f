/**
 * Who is who, and where each job counts. Words: account, user scope, deputy, reach. Verbs: create, disable, grant,
 * revoke, deputise; engage, move and dismiss employees. Tables: account, user_scope, deputy. The jobs come with the sign-on token, the territory never does.
 */
package shanzhi.foundation.access;
