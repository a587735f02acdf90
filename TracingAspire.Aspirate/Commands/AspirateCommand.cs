using System.CommandLine;
using TracingAspire.Aspirate.Processes;

namespace TracingAspire.Aspirate.Commands;

/// <summary>The command line.</summary>
internal static class AspirateCommand
{
    public static RootCommand Create(Terminal terminal, IProcessRunner processes) =>
        new("Kubernetes manifests from an Aspire AppHost, in the layout and with the options of Aspirate. See docs/aspirate.md.")
        {
            new GenerateCommand(new GenerateHandler(terminal, processes)),
        };
}
