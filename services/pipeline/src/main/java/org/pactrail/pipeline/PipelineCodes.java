package org.pactrail.pipeline;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Instrument;
import org.pactrail.events.agreement.Region;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.events.partnership.Likelihood;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.OutreachChannel;
import org.pactrail.pipeline.body.CountryCode;
import org.pactrail.pipeline.body.CurrencyCode;
import org.pactrail.pipeline.body.Scheme;
import org.pactrail.web.codes.CodeList;
import org.pactrail.web.codes.ServiceCodes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lists the codes that the bodies of commands take. */
@Configuration(proxyBeanMethods = false)
class PipelineCodes {

    @Bean
    ServiceCodes commandCodes(PipelineSettings settings) {
        List<CurrencyCode> currencies = CurrencyCode.all();
        return new ServiceCodes(
                List.of(
                        CodeList.unordered("partnerType", PartnerType.values()),
                        CodeList.unordered("membership", Membership.values()),
                        CodeList.unordered("region", Region.values()),
                        new CodeList("priority", List.copyOf(settings.priorities()), false),
                        CodeList.unordered("instrument", Instrument.values()),
                        CodeList.unordered("contributionKind", ContributionKind.values()),
                        CodeList.ordered("likelihood", Likelihood.values()),
                        CodeList.unordered("outreachChannel", OutreachChannel.values()),
                        CodeList.unordered("outcome", Outcome.values()),
                        new CodeList(
                                "currency",
                                currencies.stream().map(CurrencyCode::code).toList(),
                                false),
                        new CodeList("country", CountryCode.all(), false)),
                currencies.stream().collect(Collectors.toMap(CurrencyCode::code, CurrencyCode::decimals)),
                Map.of("identifierScheme", Scheme.FORM));
    }
}
