using Microsoft.Extensions.DependencyInjection;
using Refit;

namespace Performix.Connectors.Tests.Refit;

/// <summary>How clients are made, and what is refused at that moment.</summary>
public sealed class ClientTests
{
    private static readonly Uri Nowhere = new("http://127.0.0.1:9");

    public interface IRelativeApi
    {
        [Get("query")]
        Task GetAsync();
    }

    public interface IUnboundApi
    {
        [Get("/{id}")]
        Task GetAsync(string other);
    }

    [Fact]
    public void A_path_must_start_with_a_slash()
    {
        using var client = new HttpClient { BaseAddress = Nowhere };

        Assert.ThrowsAny<ArgumentException>(() => RestService.For<IRelativeApi>(client));
    }

    [Fact]
    public void A_placeholder_needs_a_parameter_of_its_name()
    {
        using var client = new HttpClient { BaseAddress = Nowhere };

        Assert.ThrowsAny<ArgumentException>(() => RestService.For<IUnboundApi>(client));
    }

    [Fact]
    public async Task A_client_without_a_base_address_is_refused()
    {
        using var client = new HttpClient();

        var api = RestService.For<IEchoApi>(client);

        await Assert.ThrowsAsync<InvalidOperationException>(() => api.GetAsync());
    }

    [Fact]
    public async Task A_client_can_be_made_from_an_address_alone()
    {
        await using var server = await Loopback.AnsweringAsync(200, "text/plain", "here");

        Assert.Equal("here", await RestService.For<IEchoApi>(server.Address.ToString()).GetTextAsync());
    }

    public static TheoryData<string> Registrations => new(Forms.Keys);

    [Theory]
    [MemberData(nameof(Registrations))]
    public async Task Each_form_of_registration_gives_a_client_with_its_settings(string form)
    {
        await using var server = await Loopback.AnsweringAsync(200, "application/json", "{}");
        var services = new ServiceCollection().AddSingleton(Settings);
        Forms[form](services).ConfigureHttpClient(client => client.BaseAddress = server.Address);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IEchoApi>().QueryAsync("x");

        Assert.Equal("Bearer TOK", server.Last.Header("Authorization"));
    }

    [Fact]
    public async Task Handlers_of_the_factory_see_the_completed_request()
    {
        await using var server = await Loopback.AnsweringAsync(200, "application/json", "{}");
        var seen = new Witness();
        var services = new ServiceCollection();
        services.AddRefitClient<IEchoApi>(Settings)
            .ConfigureHttpClient(client => client.BaseAddress = server.Address)
            .AddHttpMessageHandler(() => seen);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<IEchoApi>().QueryAsync("x");

        Assert.Equal("/query?q=x", seen.Target);
    }

    private static RefitSettings Settings => new()
    {
        AuthorizationHeaderValueGetter = async (_, _) => await Task.FromResult("TOK"),
    };

    private static Dictionary<string, Func<IServiceCollection, IHttpClientBuilder>> Forms => new()
    {
        ["settings"] = services => services.AddRefitClient<IEchoApi>(Settings, "named"),
        ["settings from services"] = services =>
            services.AddRefitClient<IEchoApi>(provider => provider.GetRequiredService<RefitSettings>()),
        ["builder"] = services => services.AddHttpClient("own").AddRefitClient<IEchoApi>(Settings),
        ["builder and services"] = services =>
            services.AddHttpClient("own")
                .AddRefitClient<IEchoApi>(provider => provider.GetRequiredService<RefitSettings>()),
    };

    private sealed class Witness : DelegatingHandler
    {
        public string? Target { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Target = request.RequestUri?.PathAndQuery;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
