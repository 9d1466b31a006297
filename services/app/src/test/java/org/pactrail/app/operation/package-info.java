@NullMarked
package org.pactrail.app.operation;

import org.jspecify.annotations.NullMarked;
