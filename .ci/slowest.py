"""Prints the ten test classes that took longest, a line each: seconds, name; from the reports of the whole build."""
import glob
import xml.etree.ElementTree as ElementTree

classes = [ElementTree.parse(report).getroot() for report in glob.glob("**/target/*-reports/TEST-*.xml", recursive=True)]
for suite in sorted(classes, key=lambda suite: float(suite.get("time")), reverse=True)[:10]:
    print(f"{float(suite.get('time')):8.1f}  {suite.get('name')}")
