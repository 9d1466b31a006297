package org.pactrail.views;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnerEvent.PartnerRegistered;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.PartnershipEvent.ExpectationSet;
import org.pactrail.events.PartnershipEvent.NegotiationStarted;
import org.pactrail.events.PartnershipEvent.OutreachLogged;
import org.pactrail.events.PartnershipEvent.PartnershipEnded;
import org.pactrail.events.PartnershipEvent.PartnershipFunded;
import org.pactrail.events.PartnershipEvent.PartnershipOpened;
import org.pactrail.events.PartnershipEvent.PartnershipReopened;
import org.pactrail.events.PartnershipEvent.ReceiptRecorded;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.NextStep;
import org.pactrail.events.partnership.Stage;

/** The board computed the slow and plain way: every card by going through all events again. */
record NaiveBoard(List<PactrailEvent> events) {

    List<PartnershipCard> cards() {
        List<PartnershipCard> cards = new ArrayList<>();
        for (PactrailEvent event : events.reversed()) {
            if (event instanceof PartnershipOpened opened) {
                cards.add(card(opened));
            }
        }
        return cards;
    }

    private PartnershipCard card(PartnershipOpened opened) {
        List<PartnershipEvent> own = own(opened);
        AgreementSigned agreement = last(own, AgreementSigned.class);
        Entered entered = entered(own);
        ExpectationSet expectation = last(own, ExpectationSet.class);
        return new PartnershipCard(
                opened.partnership(),
                opened.title(),
                entered.stage(),
                entered.on(),
                opened.officer(),
                partners(opened, agreement),
                agreement == null ? null : agreement.reference(),
                agreement == null ? null : agreement.signedOn(),
                agreement == null ? null : usd(agreement),
                agreement == null ? null : notConverted(agreement),
                expectation == null
                        ? null
                        : new PartnershipCard.Expected(
                                expectation.expectation().amount().amount(),
                                expectation.expectation().amount().currency(),
                                expectation.expectation().likelihood(),
                                expectation.expectation().signatureMonth(),
                                dollars(expectation.expectation().amount())),
                all(own, OutreachLogged.class).stream()
                        .map(OutreachLogged::on)
                        .max(LocalDate::compareTo)
                        .orElse(null),
                nextStep(own),
                agreement == null ? null : last(own, PartnershipFunded.class) != null,
                agreement == null ? null : funding(agreement, all(own, ReceiptRecorded.class)),
                null,
                0,
                Set.of());
    }

    private static @Nullable BigDecimal dollars(Money expected) {
        return expected.currency().equals("USD") ? expected.amount() : null;
    }

    private record Entered(Stage stage, LocalDate on) {}

    private static Entered entered(List<PartnershipEvent> own) {
        Entered entered = new Entered(Stage.PROSPECT, LocalDate.ofInstant(Story.BEGIN, ZoneOffset.UTC));
        for (PartnershipEvent event : own) {
            if (event instanceof NegotiationStarted started) {
                entered = new Entered(Stage.NEGOTIATION, started.startedOn());
            } else if (event instanceof AgreementSigned signed) {
                entered = new Entered(Stage.SIGNED, signed.signedOn());
            } else if (event instanceof PartnershipFunded funded) {
                entered = new Entered(Stage.FUNDED, funded.fundedOn());
            } else if (event instanceof PartnershipEnded ended) {
                entered = new Entered(ended.outcome().stage(), ended.on());
            } else if (event instanceof PartnershipReopened reopened) {
                entered = new Entered(reopened.stage(), reopened.on());
            }
        }
        return entered;
    }

    private static @Nullable NextStep nextStep(List<PartnershipEvent> own) {
        for (PartnershipEvent event : own.reversed()) {
            if (event instanceof PartnershipEnded) {
                return null;
            }
            if (event instanceof OutreachLogged logged && logged.nextStep() != null) {
                return logged.nextStep();
            }
        }
        return null;
    }

    private List<Partners.Named> partners(PartnershipOpened opened, @Nullable AgreementSigned agreement) {
        List<PartnerId> ids = new ArrayList<>(opened.partners());
        if (agreement != null) {
            ids.addAll(agreement.parties());
            for (Contribution contribution : agreement.contributions()) {
                PartnerId partner = contribution.contributor().partner();
                if (partner != null) {
                    ids.add(partner);
                }
            }
        }
        return ids.stream()
                .distinct()
                .map(id -> new Partners.Named(id, name(id)))
                .toList();
    }

    private String name(PartnerId id) {
        return events.stream()
                .filter(event -> event instanceof PartnerRegistered registered
                        && registered.partner().equals(id))
                .map(event -> ((PartnerRegistered) event).name())
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal usd(AgreementSigned agreement) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Contribution contribution : agreement.contributions()) {
            sum = contribution.usd() == null ? sum : sum.add(contribution.usd().amount());
        }
        return sum;
    }

    private static int notConverted(AgreementSigned agreement) {
        return (int) agreement.contributions().stream()
                .filter(contribution -> contribution.usd() == null)
                .count();
    }

    private static List<Funding> funding(AgreementSigned agreement, List<ReceiptRecorded> receipts) {
        Map<String, BigDecimal> signed = new TreeMap<>();
        Map<String, BigDecimal> received = new TreeMap<>();
        for (Contribution it : agreement.contributions()) {
            if (it.kind() == ContributionKind.CASH && !it.contributor().isSelf()) {
                signed.merge(it.amount().currency(), it.amount().amount(), BigDecimal::add);
            }
        }
        for (ReceiptRecorded it : receipts) {
            if (it.kind() == ContributionKind.CASH && !it.contributor().isSelf()) {
                received.merge(it.amount().currency(), it.amount().amount(), BigDecimal::add);
            }
        }
        TreeSet<String> currencies = new TreeSet<>(signed.keySet());
        currencies.addAll(received.keySet());
        return currencies.stream()
                .map(currency -> new Funding(
                        currency,
                        signed.getOrDefault(currency, BigDecimal.ZERO),
                        received.getOrDefault(currency, BigDecimal.ZERO)))
                .toList();
    }

    private List<PartnershipEvent> own(PartnershipOpened opened) {
        return all(events, PartnershipEvent.class).stream()
                .filter(event -> event.partnership().equals(opened.partnership()))
                .toList();
    }

    private static <E> List<E> all(List<? extends PactrailEvent> events, Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static <E> @Nullable E last(List<? extends PactrailEvent> events, Class<E> type) {
        List<E> all = all(events, type);
        return all.isEmpty() ? null : all.getLast();
    }
}
