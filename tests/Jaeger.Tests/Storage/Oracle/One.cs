using CsCheck;

namespace Jaeger.Tests.Storage.Oracle;

/// <summary>Picks one of some values.</summary>
internal static class One
{
    public static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
