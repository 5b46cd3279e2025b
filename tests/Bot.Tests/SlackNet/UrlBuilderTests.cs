using Microsoft.Extensions.DependencyInjection;
using SlackNet;
using SlackNet.Extensions.DependencyInjection;

namespace Performix.Bot.Tests.SlackClient;

public sealed class UrlBuilderTests
{
    [Fact]
    public void The_usual_address_is_Slacks()
    {
        var urls = Default.UrlBuilder(Default.JsonSettings());

        Assert.Equal("https://slack.com/api/auth.test", urls.Url("auth.test", []));
        Assert.Equal(
            "https://slack.com/api/users.info?user=U1",
            urls.Url("users.info", new Dictionary<string, object> { ["user"] = "U1" }));
    }

    [Fact]
    public async Task Addresses_can_be_made_from_what_the_client_has() =>
        await Reaches((c, slack) => c.UseUrlBuilder(
            p => new LocalUrls(Default.UrlBuilder(p.GetJsonSettings()), slack.ApiAddress)));

    [Fact]
    public async Task Addresses_can_be_made_from_what_the_container_has() =>
        await Reaches((c, _) => c.UseUrlBuilder(
            p => new LocalUrls(Default.UrlBuilder(Default.JsonSettings()), p.GetRequiredService<Address>().Value)));

    [Fact]
    public async Task Addresses_can_be_made_by_a_type_of_the_container() =>
        await Reaches((c, _) => c.UseUrlBuilder<ContainedUrls>());

    private static async Task Reaches(Action<ServiceCollectionSlackServiceConfiguration, FakeSlack> configure)
    {
        await using var slack = await FakeSlack.Start();
        await using var services = new ServiceCollection()
            .AddSingleton(new Address(slack.ApiAddress))
            .AddSlackNet(c => configure(c.UseApiToken("xoxb-bot"), slack))
            .BuildServiceProvider();

        await services.GetRequiredService<ISlackApiClient>().Auth.Test();

        Assert.Equal("POST auth.test", Assert.Single(slack.Calls).ToString());
    }

    private sealed record Address(string Value);

    private sealed class ContainedUrls(Address address) : ISlackUrlBuilder
    {
        private readonly LocalUrls _urls = new(Default.UrlBuilder(Default.JsonSettings()), address.Value);

        public string Url(string apiMethod, Dictionary<string, object> args) => _urls.Url(apiMethod, args);
    }
}
