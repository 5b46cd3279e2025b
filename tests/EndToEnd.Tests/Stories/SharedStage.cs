namespace Performix.EndToEnd.Tests.Stories;

/// <summary>One bot for the stories that tell of windows and of waiting.</summary>
[CollectionDefinition(Name)]
public sealed class SharedStage : ICollectionFixture<TailStories.Stage>
{
    public const string Name = "one bot";
}
