package org.pactrail.app.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pactrail.app.history.PlainAgreement.Organization;

/**
 * What an office's rules allow, written a second time in plain mutable Java that shares nothing with the product. A method that
 * judges changes nothing; the one that applies is called once Pactrail has accepted.
 */
final class PlainOffice {
    final Map<String, Organization> register = new LinkedHashMap<>();
    final Map<String, PlainPartnership> partnerships = new LinkedHashMap<>();
    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, String> references = new TreeMap<>();
    /** Position of the last event. */
    long head = -1;

    /** @param problem last part of the problem's type; empty when accepted */
    record Verdict(int status, String problem) {
        static final Verdict NEW = new Verdict(201, "");
        static final Verdict DONE = new Verdict(204, "");
        static final Verdict MALFORMED = new Verdict(400, "malformed");
        static final Verdict UNKNOWN = new Verdict(404, "unknown");
        static final Verdict REFUSED = new Verdict(409, "refused");
        static final Verdict TAKEN = new Verdict(409, "taken");
        static final Verdict STALE = new Verdict(412, "stale");
        static final Verdict KEY_REUSED = new Verdict(422, "key-reused");

        boolean isAccepted() {
            return problem.isEmpty();
        }
    }

    Map<String, Object> figures(int year) {
        return PlainFigures.of(year, counting(), register);
    }

    List<PlainAgreement> counting() {
        List<PlainAgreement> counting = new ArrayList<>();
        for (PlainPartnership partnership : partnerships.values()) {
            if (partnership.agreement != null && !partnership.is("CANCELLED")) {
                counting.add(partnership.agreement);
            }
        }
        return counting;
    }

    Verdict register(String name) {
        return names.containsKey(normal(name)) ? Verdict.TAKEN : Verdict.NEW;
    }

    void registered(Organization partner) {
        register.put(partner.id(), partner);
        names.put(normal(partner.name()), partner.id());
        head += 2;
    }

    Verdict open(List<String> partners) {
        if (partners.isEmpty() || new HashSet<>(partners).size() < partners.size()) {
            return Verdict.MALFORMED;
        }
        return register.keySet().containsAll(partners) ? Verdict.NEW : Verdict.UNKNOWN;
    }

    void opened(String id, String owner, List<String> partners, boolean withExpectation) {
        partnerships.put(id, new PlainPartnership(id, owner, partners, withExpectation ? 1 : 0));
        head += withExpectation ? 2 : 1;
    }

    Verdict outreach(LocalDate on) {
        return unless(isFuture(on));
    }

    Verdict expect(PlainPartnership partnership) {
        return unless(!partnership.is("PROSPECT", "NEGOTIATION"));
    }

    Verdict negotiate(PlainPartnership partnership, LocalDate on) {
        return unless(!partnership.is("PROSPECT") || isFuture(on));
    }

    Verdict clear(PlainPartnership partnership, String partner, String decider, boolean missesDate) {
        if (missesDate) {
            return Verdict.MALFORMED;
        }
        return register.containsKey(partner)
                ? unless(!partnership.is("PROSPECT", "NEGOTIATION") || decider.equals(partnership.owner))
                : Verdict.UNKNOWN;
    }

    Verdict sign(PlainPartnership partnership, PlainAgreement terms, LocalDate signedOn, String reference) {
        List<String> parties = terms.parties();
        if (!partnership.is("NEGOTIATION")
                || parties.isEmpty()
                || new HashSet<>(parties).size() < parties.size()
                || isFuture(signedOn)) {
            return Verdict.REFUSED;
        }
        boolean strangers = terms.contributions().stream()
                .anyMatch(money -> !money.isOwn() && !register.containsKey(money.contributor()));
        if (strangers) {
            return Verdict.UNKNOWN;
        }
        for (String party : parties) {
            Organization organization = register.get(party);
            if (organization == null) {
                return Verdict.UNKNOWN;
            }
            LocalDate until = partnership.clearedUntil.get(party);
            if (organization.membership().equals("NONE") && (until == null || until.isBefore(signedOn))) {
                return Verdict.REFUSED;
            }
        }
        return references.containsKey(normal(reference)) ? Verdict.TAKEN : Verdict.DONE;
    }

    void signed(PlainPartnership partnership, PlainAgreement terms, LocalDate on, String reference) {
        partnership.agreement = terms;
        partnership.signedOn = on;
        partnership.stage = "SIGNED";
        references.put(normal(reference), partnership.id);
        changed(partnership);
        head++; // the reference's claim
    }

    Verdict receive(PlainPartnership partnership, @Nullable String kind, LocalDate on) {
        boolean refused = !partnership.is("SIGNED", "FUNDED") || isFuture(on) || kind == null;
        return refused ? Verdict.REFUSED : Verdict.NEW;
    }

    void received(PlainPartnership partnership, PlainAgreement.Money receipt) {
        partnership.receipts.add(receipt);
        changed(partnership);
        if (partnership.is("SIGNED") && partnership.isPaid()) {
            partnership.stage = "FUNDED";
            changed(partnership);
        }
    }

    Verdict end(PlainPartnership partnership, String outcome, LocalDate on, boolean missesReason) {
        if (missesReason && !outcome.equals("COMPLETED")) {
            return Verdict.MALFORMED;
        }
        boolean before = outcome.equals("LOST") || outcome.equals("WITHDRAWN");
        boolean may = before ? partnership.is("PROSPECT", "NEGOTIATION") : partnership.is("SIGNED", "FUNDED");
        if (outcome.equals("CANCELLED")) {
            return !may || isFuture(on) || isBeforeSignature(partnership, on) ? Verdict.REFUSED : Verdict.NEW;
        }
        return unless(!may || isFuture(on) || !partnership.pending.isEmpty());
    }

    private static boolean isBeforeSignature(PlainPartnership partnership, LocalDate on) {
        return partnership.signedOn != null && on.isBefore(partnership.signedOn);
    }

    void proposed(PlainPartnership partnership, String change, String author, LocalDate on) {
        partnership.pending.put(change, new PlainPartnership.Cancellation(author, on));
        changed(partnership);
    }

    /** Whatever else waits is declined when the agreement is cancelled. */
    void decided(PlainPartnership partnership, String change, boolean approved) {
        partnership.pending.remove(change);
        changed(partnership);
        if (approved) {
            partnership.end("CANCELLED");
            changed(partnership);
            partnership.pending.forEach((left, why) -> changed(partnership));
            partnership.pending.clear();
        }
    }

    Verdict reopen(PlainPartnership partnership, LocalDate on) {
        return unless(!partnership.is("LOST", "WITHDRAWN") || isFuture(on));
    }

    void changed(PlainPartnership partnership) {
        partnership.version++;
        head++;
    }

    /** What is tried here lies years back or years ahead. */
    private static boolean isFuture(LocalDate date) {
        return date.getYear() >= 2090;
    }

    private static Verdict unless(boolean refused) {
        return refused ? Verdict.REFUSED : Verdict.DONE;
    }

    private static String normal(String name) {
        return String.join(" ", name.strip().split("\\s+")).toLowerCase(Locale.ROOT);
    }
}
