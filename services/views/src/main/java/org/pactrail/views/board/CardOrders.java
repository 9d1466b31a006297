package org.pactrail.views.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pactrail.names.Folding;
import org.pactrail.views.card.Card;
import org.pactrail.views.card.SignedAgreement;
import org.pactrail.views.directory.Board;
import org.pactrail.web.Orders;

/**
 * Orders the cards of a board by the values that a card shows. Titles and officers are compared without regard to case
 * and accents.
 */
final class CardOrders {
    private CardOrders() {}

    static Orders<Card> of(Board board) {
        return Orders.withTiesBy((Card card) -> card.id().value())
                .by("opened", card -> Objects.requireNonNull(board.places().get(card.id())))
                .by("title", card -> Folding.fold(card.title()))
                .by("stage", Card::stage)
                .by("stageSince", Card::since)
                .by("officer", card -> Folding.fold(card.officer()))
                .by("signedOn", CardOrders::signedOn)
                .by("usd", CardOrders::usd)
                .by("lastOutreachOn", card -> card.prospecting().lastOutreachOn())
                .by("nextStep", CardOrders::due);
    }

    private static @Nullable LocalDate signedOn(Card card) {
        SignedAgreement agreement = card.agreement();
        return agreement == null ? null : agreement.signedOn();
    }

    /** Returns the value as signed, before signature as expected; null without either, for a card without a value is not worth nothing. */
    private static @Nullable BigDecimal usd(Card card) {
        SignedAgreement agreement = card.agreement();
        return agreement == null ? card.prospecting().usd() : agreement.usd();
    }

    private static @Nullable LocalDate due(Card card) {
        return card.prospecting().nextStep() == null
                ? null
                : card.prospecting().nextStep().due();
    }
}
