using TracingAspire.Aspirate.Workloads;

namespace TracingAspire.Aspirate.Output;

/// <summary>An output format: the application to files, in memory. The same application gives the same bytes.</summary>
internal interface IOutputWriter
{
    /// <summary>Whether the values of secrets are written into files; else nobody needs to give them yet.</summary>
    bool NeedsSecretValues { get; }

    /// <summary>What to do with the output next, in a sentence.</summary>
    string Advice(string output);

    /// <summary>The files of the application.</summary>
    /// <param name="application">What is to be deployed.</param>
    /// <param name="secrets">The values of secrets by parameter; <see langword="null"/> leaves secret files out.</param>
    IReadOnlyList<OutputFile> Write(Application application, IReadOnlyDictionary<string, string>? secrets);
}
