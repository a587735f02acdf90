using System.Runtime.InteropServices;

namespace Jaeger.Storage.Segments.Scanning;

/// <summary>What the groups of one resource share; looked up with the first of them, however many there are.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct ScannedResource
{
    /// <summary>The service; null before the first group.</summary>
    public ServiceEntry? Service;

    /// <summary>Where the resource's terms begin among those of the groups.</summary>
    public int FirstTerm;

    /// <summary>Where they end.</summary>
    public int TermsEnd;
}
