/** Decides who comes in and who may call which call: users, sessions, roles. */
@NullMarked
package org.pactrail.app.access;

import org.jspecify.annotations.NullMarked;
