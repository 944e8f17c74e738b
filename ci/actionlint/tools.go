//go:build tools

// Package tools pins actionlint, apart from ../../tools: the Pulumi CLI needs a later yaml/v4 than actionlint compiles with.
package tools

import _ "github.com/rhysd/actionlint/cmd/actionlint"
