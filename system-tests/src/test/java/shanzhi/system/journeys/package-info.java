/** People at work in a real browser, from the login page on. Page objects hold one task of one person each. */
package shanzhi.system.journeys;
