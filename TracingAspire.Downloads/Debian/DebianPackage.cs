namespace TracingAspire.Downloads.Debian;

/// <summary>A binary package in a Debian archive.</summary>
/// <param name="Path">Its path under the archive's root, as the archive's index names it.</param>
/// <param name="Sha256">Its pinned digest in hexadecimal, as the archive's index names it.</param>
/// <param name="Size">Its bytes.</param>
internal sealed record DebianPackage(string Path, string Sha256, long Size)
{
    public string FileName => System.IO.Path.GetFileName(Path);

    public string Integrity => $"sha256-{Convert.ToBase64String(Convert.FromHexString(Sha256))}";

    public override string ToString() => $"{FileName} {Integrity}";
}
