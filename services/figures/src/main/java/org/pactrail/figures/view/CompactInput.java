package org.pactrail.figures.view;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.figures.count.Source;
import org.pactrail.figures.partner.CountedPartner;

/** Reads the values that {@link CompactOutput} wrote, in the same order. */
final class CompactInput implements AutoCloseable {
    private final DataInputStream in;
    private final List<String> texts = new ArrayList<>();
    private final List<Allocation> allocations = new ArrayList<>();
    private final List<CountedPartner> partners = new ArrayList<>();

    interface Each<T> {
        T read() throws IOException;
    }

    CompactInput(InputStream in) {
        this.in = new DataInputStream(in);
    }

    long number() throws IOException {
        return in.readLong();
    }

    long number(long usually) throws IOException {
        return flag() ? usually : number();
    }

    String once() throws IOException {
        return in.readUTF();
    }

    String text() throws IOException {
        int known = in.readInt();
        if (known >= 0) {
            return texts.get(known);
        }
        String text = in.readUTF();
        texts.add(text);
        return text;
    }

    LocalDate date() throws IOException {
        return LocalDate.ofEpochDay(in.readInt());
    }

    @Nullable Instant time() throws IOException {
        return present() ? Instant.ofEpochSecond(in.readLong(), in.readInt()) : null;
    }

    BigDecimal decimal() throws IOException {
        int scale = in.readInt();
        byte[] unscaled = in.readNBytes(in.readByte());
        return new BigDecimal(new BigInteger(unscaled), scale);
    }

    boolean flag() throws IOException {
        return in.readBoolean();
    }

    boolean present() throws IOException {
        return flag();
    }

    Allocation allocation() throws IOException {
        int known = in.readInt();
        if (known >= 0) {
            return allocations.get(known);
        }
        SortedMap<String, BigDecimal> percents = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            percents.put(text(), decimal());
        }
        Allocation allocation = new Allocation(percents);
        allocations.add(allocation);
        return allocation;
    }

    CountedPartner partner() throws IOException {
        int known = in.readInt();
        if (known >= 0) {
            return partners.get(known);
        }
        CountedPartner partner =
                new CountedPartner(new PartnerId(text()), once(), code(PartnerType.class), code(Membership.class));
        partners.add(partner);
        return partner;
    }

    Source source(Source usually) throws IOException {
        return flag() ? usually : new Source(number(), text());
    }

    int size() throws IOException {
        return in.readInt();
    }

    <T> List<T> each(Each<T> each) throws IOException {
        int size = size();
        List<T> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            items.add(each.read());
        }
        return items;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private <E extends Enum<E>> @Nullable E code(Class<E> codes) throws IOException {
        String name = text();
        return name.isEmpty() ? null : Enum.valueOf(codes, name);
    }
}
