package org.pactrail.figures.view;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.agreement.Rate;
import org.pactrail.events.agreement.UsdValue;
import org.pactrail.figures.count.Commitment;
import org.pactrail.figures.count.Commitment.Amended;
import org.pactrail.figures.count.Source;

/** Writes and reads an agreement's contributions in a checkpoint, without the partners that they count for. */
final class SavedCommitments {
    private SavedCommitments() {}

    static void write(List<Commitment> commitments, Source signature, CompactOutput out) throws IOException {
        out.each(commitments, commitment -> {
            write(commitment.contribution(), out);
            Amended amendment = commitment.amendment();
            if (out.present(amendment) && amendment != null) {
                out.text(amendment.reference());
                out.date(amendment.on());
            }
            out.source(commitment.by(), signature);
        });
    }

    static List<Commitment> read(CompactInput in, Source signature) throws IOException {
        List<Commitment> all = new ArrayList<>();
        for (int left = in.size(); left > 0; left--) {
            Contribution contribution = contribution(in);
            @Nullable Amended amendment = in.present() ? new Amended(in.text(), in.date()) : null;
            all.add(new Commitment(all.size(), contribution, amendment, in.source(signature), null));
        }
        return all;
    }

    private static void write(Contribution contribution, CompactOutput out) throws IOException {
        out.text(contribution.contributor().toString());
        out.decimal(contribution.amount().amount());
        out.text(contribution.amount().currency());
        out.text(contribution.kind().name());
        UsdValue usd = contribution.usd();
        if (out.present(usd) && usd != null) {
            out.decimal(usd.amount());
            out.text(usd.rate() == null ? "" : usd.rate().toString());
            out.text(usd.source());
            out.date(usd.on());
        }
    }

    private static Contribution contribution(CompactInput in) throws IOException {
        return new Contribution(
                Contributor.of(in.text()),
                new Money(in.decimal(), in.text()),
                ContributionKind.valueOf(in.text()),
                in.present() ? usd(in) : null);
    }

    private static UsdValue usd(CompactInput in) throws IOException {
        BigDecimal amount = in.decimal();
        String rate = in.text();
        return new UsdValue(amount, rate.isEmpty() ? null : Rate.of(rate), in.text(), in.date());
    }
}
