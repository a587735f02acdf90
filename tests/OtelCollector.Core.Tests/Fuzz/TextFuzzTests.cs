using System.Text;
using CsCheck;
using OtelCollector.Core.Configuration;
using OtelCollector.Core.Configuration.Resolution;
using OtelCollector.Core.Extension.BasicAuth;

namespace OtelCollector.Core.Tests.Fuzz;

/// <summary>Parsers of text: configuration with its references, credentials, password files.</summary>
public sealed class TextFuzzTests
{
    private const string Config = """
        receivers: {otlp: {protocols: {grpc: {endpoint: "${env:HOST:-localhost}:4317"}, http: }}}
        base: &base {a: 1, b: [x, 'y', "z\n", 0x10, 1.5, true, ~]}
        exporters:
          otlp_grpc/a: {endpoint: $$x, headers: {k: "${env:${env:NAME}}"}}
          debug: {<<: *base, verbosity: "${yaml:{v: [1, 2]}}"}
        text: |
          several
          lines ${env:TEXT}
        a::b::c: 2
        """;

    [Fact]
    public void Resolve_MutatedConfiguration_GivesATreeOrTheOneException() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var text = Encoding.UTF8.GetString(random.Mutate(Encoding.UTF8.GetBytes(Config)));
            var providers = new ConfigProviders(name => name switch
            {
                "CONFIG" => text,
                "NAME" => "TEXT",
                "TEXT" => "a: ${env:HOST}",
                "HOST" => "h",
                _ => null,
            });
            try
            {
                new ConfigResolver(providers).Resolve(["env:CONFIG"]).ShouldNotBeNull();
            }
            catch (ConfigException e)
            {
                e.Message.ShouldStartWith("failed to get config: ", Case.Sensitive, $"seed {seed}");
            }
        },
        iter: 10_000,
        threads: 1);

    [Fact]
    public void TryParse_MutatedBasicHeader_NeverThrows() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var valid = "Basic " + Convert.ToBase64String("user:pass:word"u8);
            var header = Encoding.Latin1.GetString(random.Mutate(Encoding.Latin1.GetBytes(valid)));
            var isBasic = BasicCredentials.TryParse(header, out var credentials, out var error);
            isBasic.ShouldBe(credentials is not null, $"seed {seed}");
            (error is null).ShouldBe(isBasic, $"seed {seed}");
        },
        iter: 20_000,
        threads: 1);

    [Fact]
    public void Matches_MutatedPasswordFile_NeverThrowsAndNeverOpensTheDoor() => Gen.Int.Sample(
        seed =>
        {
            var random = new Random(seed);
            var file = "a:$apr1$abcdefgh$h9FWgUz3n9YxylKLlR5SQ/\nb:{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=\nc:{SSHA}AAAAAAAAAAAAAAAAAAAAAAAAAABzYWx0\n"
                + "d:$2a$04$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234\ne:$1$abcdefgh$cHJi5PXp/ki/ktXzqlk6I1";
            var users = Htpasswd.Parse(Encoding.Latin1.GetString(random.Mutate(Encoding.Latin1.GetBytes(file))));
            foreach (var user in "abcde")
                (users.Find(user.ToString())?.Matches("not the password") ?? false).ShouldBeFalse($"seed {seed}");
        },
        iter: 1_000,
        threads: 1);
}
