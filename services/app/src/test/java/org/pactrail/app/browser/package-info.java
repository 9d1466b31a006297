/** Tests the page of the figures in a real browser; its tests are skipped where there is no Chromium. */
@NullMarked
package org.pactrail.app.browser;

import org.jspecify.annotations.NullMarked;
