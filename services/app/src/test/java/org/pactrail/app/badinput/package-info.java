/** Sends what no client should send; each answer must be a problem document that says what to do. */
@NullMarked
package org.pactrail.app.badinput;

import org.jspecify.annotations.NullMarked;
