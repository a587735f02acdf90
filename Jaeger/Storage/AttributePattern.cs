using System.Text.RegularExpressions;

namespace Jaeger.Storage;

/// <summary>Asks for an attribute whose value, as text, meets an expression; where attributes are looked for is as for exact values.</summary>
/// <param name="Key">The attribute's key.</param>
/// <param name="Value">The expression; without backtracking, so that none takes long.</param>
internal sealed record AttributePattern(string Key, Regex Value);
