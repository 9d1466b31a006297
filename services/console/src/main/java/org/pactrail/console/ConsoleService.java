package org.pactrail.console;

import org.pactrail.web.Web;
import org.pactrail.web.role.RunsAs;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The role that people look at. Its pages call the HTTP API on the console's own address; where the console runs apart, their calls are
 * passed on to the processes that have it.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@RunsAs("console")
@Import(Web.class)
public class ConsoleService {}
