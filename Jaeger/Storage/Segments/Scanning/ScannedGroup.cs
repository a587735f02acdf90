using System.Runtime.InteropServices;
using Jaeger.Storage.Segments.Columns;

namespace Jaeger.Storage.Segments.Scanning;

/// <summary>Consecutive spans of one resource and scope.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct ScannedGroup
{
    /// <summary>Where resource, scope and their schemas are in the request.</summary>
    public GroupOrigin Origin;

    /// <summary>The index of the first span.</summary>
    public int FirstSpan;

    /// <summary>Where the group's terms end; they begin where those of the group before end.</summary>
    public int TermsEnd;
}
