package org.pactrail.pipeline;

import java.util.Set;
import org.pactrail.events.partner.PartnerType;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Holds the office's settings for the pipeline.
 *
 * @param priorities codes of the priorities in its plans
 * @param approvals whether a change to a signed agreement waits for another user's approval
 * @param clearanceTypes types of partner that need a clearance even when they are members
 */
@ConfigurationProperties("pactrail.pipeline")
record PipelineSettings(
        @DefaultValue({
            "AFFORDABLE_CONNECTIVITY",
            "DIGITAL_TRANSFORMATION",
            "ENABLING_ENVIRONMENT",
            "RESOURCE_MOBILIZATION",
            "INCLUSIVE_SECURE_ICT"
        })
        Set<String> priorities,

        @DefaultValue Set<PartnerType> clearanceTypes,
        @DefaultValue("true") boolean approvals) {}
