/**
 * Shows a year's figures by either version of the counting rules: the tables, the name of every number in them, and the lines that add up
 * to it.
 *
 * <p>The surprise: a percentage is no cell, because no lines add up to it.
 */
@NullMarked
package org.pactrail.figures.yearly;

import org.jspecify.annotations.NullMarked;
