package org.pactrail.figures;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Instrument;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.agreement.Rate;
import org.pactrail.events.agreement.UsdValue;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.figures.YearFold.Changed;

/**
 * The figures in a checkpoint: partners as registered, the agreements that count, and when each year changed last, which alone
 * cannot be counted again once an agreement was cancelled. What the sums are made of, not the sums: loading is counting again and
 * cannot disagree with the rules. In a compact form, deflated, because a restart waits for it.
 */
final class SavedFigures {
    private static final int BUFFER = 1 << 16;

    private SavedFigures() {}

    static byte[] write(FiguresState state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (CompactOutput out =
                new CompactOutput(new BufferedOutputStream(new DeflaterOutputStream(bytes, fast, BUFFER), BUFFER))) {
            out.each(state.partners().values(), partner -> write(partner, out));
            out.each(
                    state.years().values().stream()
                            .flatMap(year -> year.agreements().values().stream())
                            .toList(),
                    agreement -> write(agreement, out));
            out.each(state.years().entrySet(), year -> write(year, out));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            fast.end();
        }
        return bytes.toByteArray();
    }

    static FiguresState read(byte[] bytes) {
        try (CompactInput in = new CompactInput(
                new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)), BUFFER))) {
            FiguresState state = FiguresState.EMPTY;
            for (Partner partner : in.each(() -> partner(in))) {
                state = state.registered(partner);
            }
            for (Signed signed : in.each(() -> signed(in))) {
                state = state.signed(signed.terms(), signed.event(), new Changed(signed.position(), null));
            }
            for (Year year : in.each(() -> new Year((int) in.number(), new Changed(in.number(), in.time())))) {
                state = state.changed(year.year(), year.changed());
            }
            return state;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private record Signed(long position, String event, AgreementSigned terms) {}

    private record Year(int year, Changed changed) {}

    private static void write(Partner partner, CompactOutput out) throws IOException {
        out.text(partner.id().value());
        out.once(partner.name());
        out.text(partner.type().name());
        out.text(partner.membership().name());
    }

    private static Partner partner(CompactInput in) throws IOException {
        return new Partner(
                new PartnerId(in.text()), in.once(), PartnerType.valueOf(in.text()), Membership.valueOf(in.text()));
    }

    private static void write(Map.Entry<Integer, YearFold> year, CompactOutput out) throws IOException {
        out.number(year.getKey());
        out.number(year.getValue().changed().position());
        out.time(year.getValue().changed().recordedAt());
    }

    private static void write(Agreement agreement, CompactOutput out) throws IOException {
        AgreementSigned terms = agreement.terms();
        out.number(agreement.position());
        out.once(agreement.event());
        out.once(terms.partnership().value());
        out.once(terms.reference());
        out.text(terms.instrument().name());
        out.date(terms.signedOn());
        out.each(terms.parties(), party -> out.text(party.value()));
        out.each(terms.contributions(), contribution -> write(contribution, out));
        out.allocation(terms.regions());
        out.allocation(terms.priorities());
    }

    private static Signed signed(CompactInput in) throws IOException {
        long position = in.number();
        String event = in.once();
        return new Signed(
                position,
                event,
                new AgreementSigned(
                        new PartnershipId(in.once()),
                        in.once(),
                        Instrument.valueOf(in.text()),
                        in.date(),
                        parties(in),
                        in.each(() -> contribution(in)),
                        in.allocation(),
                        in.allocation()));
    }

    private static List<PartnerId> parties(CompactInput in) throws IOException {
        return in.each(() -> new PartnerId(in.text()));
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
