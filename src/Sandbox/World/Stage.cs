namespace Performix.Sandbox.World;

public sealed record Stage(string Name, int Probability, string ForecastCategory)
{
    public bool IsWon => Name == Stages.Won;

    public bool IsClosed => Name is Stages.Won or Stages.Lost;
}
