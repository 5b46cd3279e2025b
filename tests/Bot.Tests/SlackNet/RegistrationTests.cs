using Microsoft.Extensions.DependencyInjection;
using SlackNet;
using SlackNet.Extensions.DependencyInjection;
using SlackNet.Interaction;
using SlackNet.SocketMode;

namespace Performix.Bot.Tests.SlackClient;

public sealed class RegistrationTests
{
    [Fact]
    public void A_command_starts_with_a_slash() =>
        Assert.ThrowsAny<Exception>(
            () => new SlackServiceBuilder().RegisterSlashCommandHandler("performix", Answering.With("Hello")));

    [Fact]
    public void A_command_has_one_handler()
    {
        var builder = new SlackServiceBuilder().RegisterSlashCommandHandler("/performix", Answering.With("Hello"));

        Assert.ThrowsAny<Exception>(() => builder.RegisterSlashCommandHandler("/performix", Answering.With("Hi")));
    }

    [Fact]
    public async Task The_clients_are_the_same_for_everyone()
    {
        await using var rig = await Rig.Start();

        Assert.Same(rig.Client, rig.Services.GetRequiredService<ISlackApiClient>());
        Assert.Same(rig.Client, rig.Services.SlackServices().GetApiClient());
        Assert.Same(rig.Socket, rig.Services.SlackServices().GetSocketModeClient());
    }

    [Fact]
    public async Task A_handler_and_what_it_needs_live_as_long_as_one_request()
    {
        await using var rig = await Rig.Start(
            c => c.RegisterSlashCommandHandler<ScopedCommand>("/performix"),
            services => services.AddSingleton<Lives>().AddScoped<Scoped>());
        var connection = await rig.Connect();

        await connection.Send(Envelope.Slash("e1", "/performix"));
        await connection.NextAck();
        await connection.Send(Envelope.Slash("e2", "/performix"));
        await connection.NextAck();

        var lives = rig.Services.GetRequiredService<Lives>();
        Assert.Equal(2, lives.Begun.Distinct().Count());
        await lives.SecondEnd.Task.Soon();
    }

    [Fact]
    public async Task A_handler_can_be_made_from_what_its_request_has()
    {
        await using var rig = await Rig.Start(
            c => c.RegisterSlashCommandHandler("/performix", p => new ScopedCommand(p.GetRequiredService<Scoped>())),
            services => services.AddSingleton<Lives>().AddScoped<Scoped>());
        var connection = await rig.Connect();

        await connection.Send(Envelope.Slash("e1", "/performix"));
        await connection.NextAck();

        Assert.Single(rig.Services.GetRequiredService<Lives>().Begun);
    }

    [Fact]
    public async Task Without_a_container_a_builder_makes_a_client_that_works()
    {
        await using var slack = await FakeSlack.Start();
        var builder = new SlackServiceBuilder()
            .UseApiToken("xoxb-bot")
            .UseAppLevelToken("xapp-app")
            .UseUrlBuilder(p => new LocalUrls(Default.UrlBuilder(p.GetJsonSettings()), slack.ApiAddress))
            .RegisterSlashCommandHandler("/performix", Answering.With("Hello"));
        await using var socket = builder.GetSocketModeClient();

        await socket.Connect(new SocketModeConnectionOptions { NumberOfConnections = 1 });
        var connection = await slack.NextConnection();
        await connection.Send(Envelope.Slash("e1", "/performix"));

        Assert.Equal("e1", (string?)(await connection.NextAck())["envelope_id"]);
    }

    private sealed class Lives
    {
        private int _ended;

        public List<Scoped> Begun { get; } = [];

        public TaskCompletionSource SecondEnd { get; } = new();

        public void End()
        {
            if (Interlocked.Increment(ref _ended) == 2)
            {
                SecondEnd.SetResult();
            }
        }
    }

    private sealed class Scoped : IDisposable
    {
        private readonly Lives _lives;

        public Scoped(Lives lives)
        {
            _lives = lives;
            lives.Begun.Add(this);
        }

        public void Dispose() => _lives.End();
    }

    private sealed class ScopedCommand(Scoped scoped) : ISlashCommandHandler
    {
        public Task<SlashCommandResponse> Handle(SlashCommand command)
        {
            Assert.NotNull(scoped);
            return Task.FromResult(new SlashCommandResponse());
        }
    }
}
