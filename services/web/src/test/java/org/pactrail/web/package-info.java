@NullMarked
package org.pactrail.web;

import org.jspecify.annotations.NullMarked;
