using System.Diagnostics.Tracing;
using System.Text;
using Azure.Core.Diagnostics;
using Azure.Core.Pipeline;
using Azure.Security.KeyVault.Secrets;
using Microsoft.Extensions.Configuration;
using Performix.Bot.Commands;
using Performix.Bot.Secrets;
using Performix.Bot.Tests.Commands;
using Performix.Tests.Support.Vault;

namespace Performix.Bot.Tests.Secrets;

public sealed class VaultTests : IAsyncLifetime
{
    private const string Canary = "secret-canary-4711";

    private FakeVault _vault = null!; // set before each test

    public async Task InitializeAsync() => _vault = await FakeVault.StartAsync();

    public async Task DisposeAsync() => await _vault.DisposeAsync();

    [Fact]
    public void A_secret_becomes_the_setting_that_its_name_says()
    {
        _vault.Hold("Salesforce--ClientSecret", Canary);
        _vault.Hold("Slack--BotToken", "xoxb-1");

        var settings = Read();

        Assert.Equal(Canary, settings["Salesforce:ClientSecret"]);
        Assert.Equal("xoxb-1", settings["Slack:BotToken"]);
    }

    [Fact]
    public void Secrets_of_others_in_the_same_vault_are_not_read()
    {
        _vault.Hold("PayrollPassword", Canary);
        _vault.Hold("Slack--BotToken", "xoxb-1");

        Read();

        Assert.Contains("GET /secrets", _vault.Log);
        Assert.DoesNotContain(_vault.Log, asked => asked.Contains("PayrollPassword", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(403, "Key Vault Secrets User")]
    [InlineData(404, "status 404")]
    public void A_vault_that_refuses_is_named_without_what_it_said(int status, string hint)
    {
        _vault.Refuses = status;

        var fault = Assert.Single(Assert.Throws<VaultUnusable>(Read).Failures);

        Assert.Contains("Secrets:VaultUri 127.0.0.1", fault, StringComparison.Ordinal);
        Assert.Contains(hint, fault, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeCredential.Token, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_secrets_nor_tokens_are_in_the_log_even_at_its_loudest()
    {
        _vault.Hold("Salesforce--ClientSecret", Canary);
        var log = new StringBuilder();
        using (new AzureEventSourceListener((_, text) => log.AppendLine(text), EventLevel.Verbose))
        {
            Read();
        }

        Assert.Contains("Salesforce--ClientSecret", log.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, log.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(FakeCredential.Token, log.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://acme.vault.azure.net")]
    [InlineData("https://acme.vault.azure.net.evil.example")]
    [InlineData("https://evilvault.azure.net")]
    [InlineData("https://user@acme.vault.azure.net")]
    [InlineData("https://127.0.0.1:8443")]
    [InlineData("acme")]
    public async Task An_address_that_no_token_may_go_to_is_named_at_the_start(string address)
    {
        var shell = await Shell.RunAsync(
            ["diagnose", "--salesforce"], new Dictionary<string, string?> { ["Secrets:VaultUri"] = address });

        Assert.Equal(ExitCode.Configuration, shell.Code);
        Assert.Contains($"Secrets:VaultUri '{address}'", shell.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://acme.vault.azure.net", null, null)]
    [InlineData("https://acme.vault.usgovcloudapi.net", "Secrets:VaultSuffix", ".vault.usgovcloudapi.net")]
    [InlineData("https://127.0.0.1:8443", "Secrets:AllowLoopback", "true")]
    public void An_address_of_a_vault_is_taken(string address, string? key, string? value)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Secrets:VaultUri"] = address,
            [key ?? "Secrets:None"] = value,
        }).Build();

        Assert.Equal(new Uri(address), VaultAddress.Of(settings)?.Uri);
    }

    [Fact]
    public async Task Doctor_says_so_too()
    {
        var shell = await Shell.RunAsync(
            ["doctor"], new Dictionary<string, string?> { ["Secrets:VaultUri"] = "http://acme.vault.azure.net" });

        Assert.Equal(ExitCode.SomethingFails, shell.Code);
        Assert.Matches(@"fail\s+secrets: Secrets:VaultUri", shell.Output);
    }

    private IConfiguration Read()
    {
        var options = new SecretClientOptions
        {
            DisableChallengeResourceVerification = true,
            Transport = new HttpClientTransport(_vault.Handler()),
            Retry = { MaxRetries = 0 },
        };
        var client = new SecretClient(_vault.Address, new FakeCredential(), options);
        return new ConfigurationBuilder().Add(new VaultSettings(client)).Build();
    }
}
