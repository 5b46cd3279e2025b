using System.Text.Json;
using Performix.Sandbox;

namespace Performix.Connectors.Tests.Org;

public sealed class SandboxCommandTests
{
    [Fact]
    public async Task The_sandbox_says_all_that_a_client_needs_to_start()
    {
        var words = "--world people --reps 8 --quarters 3 --today 2025-11-15 --org-port 0".Split(' ');
        var options = SandboxOptions.Parse(words).Options ?? throw new InvalidOperationException("not understood");
        await using var host = await SandboxHost.StartAsync(options, TimeProvider.System, CancellationToken.None);
        var line = JsonDocument.Parse(host.Describe().ToJsonString()).RootElement;

        Assert.StartsWith("http://127.0.0.1:", line.GetProperty("org").GetString(), StringComparison.Ordinal);
        Assert.Equal(host.Org.ClientSecret, line.GetProperty("clientSecret").GetString());
        Assert.Equal("people", line.GetProperty("truth").GetProperty("scenario").GetString());
        Assert.Equal(2, line.GetProperty("truth").GetProperty("cohorts").GetArrayLength());
    }

    [Fact]
    public async Task Asked_for_help_it_says_its_usage_and_starts_nothing()
    {
        using var output = new StringWriter();

        var code = await SandboxCommand.RunAsync(["--help"], output, TimeProvider.System, CancellationToken.None);

        Assert.Equal((0, SandboxOptions.Usage), (code, output.ToString().TrimEnd()));
    }

    [Theory]
    [InlineData("--world", "moon")]
    [InlineData("--reps", "3")]
    [InlineData("--org-port", "70000")]
    [InlineData("--colour", "red")]
    [InlineData("--today", "tomorrow")]
    public void A_word_that_is_not_understood_is_named(string name, string value)
    {
        var (options, fault) = SandboxOptions.Parse([name, value]);

        Assert.Null(options);
        Assert.Contains(name, fault, StringComparison.Ordinal);
    }
}
