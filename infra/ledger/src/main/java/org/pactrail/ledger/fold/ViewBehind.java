package org.pactrail.ledger.fold;

/** A view has not reached a position in the time that its reader would wait. */
public final class ViewBehind extends RuntimeException {
    public ViewBehind(String view, long position, long wanted) {
        super("The view \"" + view + "\" stands at position " + position + " and has not reached " + wanted
                + ". Ask again in a second, or leave \"after\" out to read what there is.");
    }
}
