using System.Collections.Concurrent;
using SlackNet;
using SlackNet.WebApi;

namespace Performix.Bot.Tests.SlackClient;

public sealed class LoggingTests
{
    [Fact]
    public async Task What_people_wrote_is_logged_as_Data_and_in_no_other_category()
    {
        var log = new Log();
        await using var rig = await Rig.Start(c => c
            .UseLogger(_ => log)
            .RegisterSlashCommandHandler("/performix", Answering.With("For your eyes")));
        var connection = await rig.Connect();

        await connection.Send(Envelope.Slash("e1", "/performix", "for my eyes"));
        await connection.NextAck();
        await rig.Client.Chat.PostMessage(new Message { Channel = "C1", Text = "For all eyes" });

        var told = log.Events.Where(e => e.FullMessage().Contains(" eyes", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(told);
        Assert.All(told, e => Assert.Equal(LogCategory.Data, e.Category));
    }

    [Fact]
    public async Task A_handler_that_fails_is_logged_with_what_it_threw()
    {
        var log = new Log();
        await using var rig = await Rig.Start(c => c
            .UseLogger(_ => log)
            .RegisterSlashCommandHandler("/performix", Answering.Throwing("no quota")));
        var connection = await rig.Connect();

        await connection.Send(Envelope.Slash("e1", "/performix"));
        await connection.NextAck();

        Assert.Contains(log.Events, e => e.Category == LogCategory.Error && e.Exception?.Message == "no quota");
    }

    private sealed class Log : ILogger
    {
        public ConcurrentQueue<ILogEvent> Events { get; } = new();

        void ILogger.Log(ILogEvent logEvent) => Events.Enqueue(logEvent);
    }
}
