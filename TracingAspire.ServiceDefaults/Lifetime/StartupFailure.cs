using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace TracingAspire.ServiceDefaults.Lifetime;

/// <summary>Tells failures the operator can mend from defects of the program, and words them.</summary>
internal static class StartupFailure
{
    /// <summary>A sentence for each thing to mend; none where the exception is a defect and its stack trace counts.</summary>
    public static IReadOnlyList<string> Describe(Exception exception) => exception switch
    {
        OptionsValidationException invalid => [.. invalid.Failures.SelectMany(text => text.Split(Environment.NewLine))],
        AggregateException many when many.InnerExceptions.All(inner => Describe(inner).Count > 0) =>
            [.. many.InnerExceptions.SelectMany(Describe)],
        IOException { InnerException: AddressInUseException } taken =>
            [$"{taken.Message.TrimEnd('.')}; stop the program that holds the port or choose another in ASPNETCORE_URLS."],
        SocketException { SocketErrorCode: SocketError.AccessDenied or SocketError.AddressNotAvailable } refused =>
            [$"ASPNETCORE_URLS names an address this machine does not let us listen on ({refused.Message}); "
                + "choose a loopback address and a port above 1023."],
        FormatException { Source: "Microsoft.AspNetCore.Http" or "Microsoft.AspNetCore.Server.Kestrel.Core" } format =>
            [$"ASPNETCORE_URLS cannot be read ({format.Message.TrimEnd('.')}); use URLs such as http://localhost:3000."],
        ArgumentOutOfRangeException { ParamName: "port" } =>
            ["ASPNETCORE_URLS has a port that does not exist; use one from 1 to 65535, or 0 for any free one."],
        InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" } =>
            ["ASPNETCORE_URLS asks for something this service does not serve; use plain http without a path, such as "
                + "http://localhost:3000 (TLS ends in front of it)."],
        _ => [],
    };
}
