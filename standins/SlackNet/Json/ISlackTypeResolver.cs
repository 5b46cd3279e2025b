namespace SlackNet;

public interface ISlackTypeResolver
{
    Type FindType(Type baseType, string slackType);
}
