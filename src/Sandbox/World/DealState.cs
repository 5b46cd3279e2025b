namespace Performix.Sandbox.World;

public enum DealState
{
    Open,
    Won,
    Lost,
}
