///usr/bin/env jbang "$0" "$@" ; exit $?
//DESCRIPTION Is this machine ready? Fetches and builds all that the lesson needs
//JAVA 25+
class Prepare { void main() {} }
