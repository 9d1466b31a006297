package org.pactrail.pipeline.imports;

import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.pipeline.imports.file.CsvRow;
import org.pactrail.pipeline.partner.RegisterPartner;
import org.pactrail.pipeline.value.CountryCode;
import org.pactrail.pipeline.value.PartnerName;
import org.pactrail.web.body.Codes;

/** Makes a command of a partner's row, or refuses with the column at fault. */
final class PartnerReader {
    private PartnerReader() {}

    /**
     * Returns the command that registers a partner.
     *
     * @throws RowRefused naming the column
     */
    static RegisterPartner read(CsvRow row, PartnerId partner) {
        row.refuseMisfit();
        return new RegisterPartner(
                partner,
                row.cell("name", PartnerName::new).text(),
                row.cell("type", text -> Codes.parse(PartnerType.class, text)),
                row.cell("membership", text -> Codes.parse(Membership.class, text)),
                row.cell("country", CountryCode::new).code());
    }
}
