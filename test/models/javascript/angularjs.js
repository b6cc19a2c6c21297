const app = angular.module("notes", []);

app.config(function ($sceProvider, $sceDelegateProvider) {
  $sceProvider.enabled(false); // error[no-html-injection]: Escaping is switched off
  $sceProvider.enabled(true);
  $sceDelegateProvider.resourceUrlWhitelist(["self", "**"]); // error[no-html-injection]: any host
  $sceDelegateProvider.trustedResourceUrlList(["self", "https://example.com/**"]);
});

app.controller("note", [
  "$scope",
  "$sce",
  function ($scope, $sce, $window, $routeParams, $sanitize) {
    $scope.title = "Notes";
    $scope.show = function () {
      $scope.$apply();
      $scope.trusted = $sce.trustAsHtml($scope.text); // error[no-html-injection]
      $sce.trustAs($sce.HTML, $routeParams.text); // error[no-html-injection]
      $sce.trustAsJs($scope.text); // error[no-code-injection]
      $sce.trustAsHtml($scope.title);
      $sce.trustAsHtml($sanitize($scope.text));
      $window.location.href = $scope.text; // error[no-open-redirect]
      angular.element("#log").html($scope.text); // error[no-html-injection]
      angular.element("#log").html($scope.$id);
    };
  },
]);

app.controller("other", function ($rootScope, $stateParams) {
  angular.element("#log").html($rootScope.text); // error[no-html-injection]
  angular.element("#log").html($stateParams.id); // error[no-html-injection]
});
