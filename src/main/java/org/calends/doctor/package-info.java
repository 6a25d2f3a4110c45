/**
 * Looks at what surrounds Calends, before or beside the running application, and says what to do about it. Changes nothing,
 * sends nothing and needs no application. Read {@link org.calends.doctor.Doctor} first.
 */
package org.calends.doctor;
