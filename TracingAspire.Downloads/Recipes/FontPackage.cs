using TracingAspire.Downloads.Npm;

namespace TracingAspire.Downloads.Recipes;

/// <summary>Font files out of an npm package.</summary>
/// <param name="Package">The package.</param>
/// <param name="Files">The paths in it of the fonts to keep.</param>
internal sealed record FontPackage(NpmPackage Package, params IReadOnlyList<string> Files);
