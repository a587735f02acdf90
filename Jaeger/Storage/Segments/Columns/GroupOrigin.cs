using System.Runtime.InteropServices;

namespace Jaeger.Storage.Segments.Columns;

/// <summary>Where the fields that a group of spans shares begin in the payload; <see cref="None"/> where there are none.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct GroupOrigin
{
    /// <summary>No such field.</summary>
    public const uint None = uint.MaxValue;

    /// <summary>Bytes of one origin.</summary>
    public const int Size = 4 * sizeof(uint);

    /// <summary>The resource.</summary>
    public uint Resource;

    /// <summary>The resource's schema.</summary>
    public uint ResourceSchema;

    /// <summary>The scope.</summary>
    public uint Scope;

    /// <summary>The scope's schema.</summary>
    public uint ScopeSchema;

    /// <summary>The same fields in a payload in which the request begins at <paramref name="start"/>.</summary>
    public readonly GroupOrigin MovedBy(uint start) => new()
    {
        Resource = Moved(Resource, start),
        ResourceSchema = Moved(ResourceSchema, start),
        Scope = Moved(Scope, start),
        ScopeSchema = Moved(ScopeSchema, start),
    };

    private static uint Moved(uint offset, uint start) => offset == None ? None : offset + start;
}
